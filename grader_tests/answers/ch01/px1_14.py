# %% right: lists out, the sign of the derivative taken away by its square
def transformed_pdf(pdf_z, f_inv, df_inv, y):
    stretch = df_inv(y)
    return [float(p) * float(s * s) ** 0.5 for p, s in zip(pdf_z(f_inv(y)), stretch)]

# %% right: logarithms, as in a flow, single precision
import numpy as np


def transformed_pdf(pdf_z, f_inv, df_inv, y):
    return np.exp(np.log(pdf_z(f_inv(y))) + np.log(np.abs(df_inv(y)))).astype(np.float32)

# %% wrong: the derivative is left out, so that the area below the density is not one
def transformed_pdf(pdf_z, f_inv, df_inv, y):
    return pdf_z(f_inv(y))

# %% wrong: the density is divided by the derivative of the inverse instead of multiplied
import numpy as np


def transformed_pdf(pdf_z, f_inv, df_inv, y):
    return pdf_z(f_inv(y)) / np.abs(df_inv(y))

# %% wrong: the derivative keeps its sign, so that falling functions get negative densities
def transformed_pdf(pdf_z, f_inv, df_inv, y):
    return pdf_z(f_inv(y)) * df_inv(y)

# %% wrong: the density of z is evaluated at y instead of at the z that y came from
import numpy as np


def transformed_pdf(pdf_z, f_inv, df_inv, y):
    return pdf_z(y) * np.abs(df_inv(y))

# %% wrong: the derivative of the inverse is evaluated at z instead of at y
import numpy as np


def transformed_pdf(pdf_z, f_inv, df_inv, y):
    z = f_inv(y)
    with np.errstate(all="ignore"):
        return pdf_z(z) * np.abs(df_inv(z))

# %% wrong: the densities are divided by their sum, as if they were probabilities
import numpy as np


def transformed_pdf(pdf_z, f_inv, df_inv, y):
    density = pdf_z(f_inv(y)) * np.abs(df_inv(y))
    return density / density.sum()

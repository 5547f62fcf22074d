# %% right: floats from formulas
P = 1e6
rows_6_11 = P
entries_6_11 = P**2
distinct_6_11 = P * (P + 1) / 2
bytes_6_11 = 4 * P**2
largest_6_11 = np.floor(np.sqrt(80e9 / 4))

# %% wrong: the Hessian is taken for a vector with one second derivative for each parameter
rows_6_11 = 10**6
entries_6_11 = 10**6
distinct_6_11 = 10**6
bytes_6_11 = 4 * 10**6
largest_6_11 = 20 * 10**9

# %% wrong: the Hessian is taken for a matrix with two columns
rows_6_11 = 10**6
entries_6_11 = 2 * 10**6
distinct_6_11 = 2 * 10**6
bytes_6_11 = 8 * 10**6
largest_6_11 = 10 * 10**9

# %% wrong: the number of entries is given as the number of rows
rows_6_11 = 10**12
entries_6_11 = 10**12
distinct_6_11 = 500_000_500_000
bytes_6_11 = 4 * 10**12
largest_6_11 = 141_421

# %% wrong: the symmetry is forgotten
rows_6_11 = 10**6
entries_6_11 = 10**12
distinct_6_11 = 10**12
bytes_6_11 = 4 * 10**12
largest_6_11 = 141_421

# %% wrong: half of the entries are counted as distinct, although the diagonal has no partner
rows_6_11 = 10**6
entries_6_11 = 10**12
distinct_6_11 = 500_000_000_000
bytes_6_11 = 4 * 10**12
largest_6_11 = 141_421

# %% wrong: the bytes are those of double precision
rows_6_11 = 10**6
entries_6_11 = 10**12
distinct_6_11 = 500_000_500_000
bytes_6_11 = 8 * 10**12
largest_6_11 = 100_000

# %% wrong: every entry is taken to fill a single byte
rows_6_11 = 10**6
entries_6_11 = 10**12
distinct_6_11 = 500_000_500_000
bytes_6_11 = 10**12
largest_6_11 = 282_842

# %% wrong: only the distinct entries are stored, though the full matrix is asked for
rows_6_11 = 10**6
entries_6_11 = 10**12
distinct_6_11 = 500_000_500_000
bytes_6_11 = 2_000_002_000_000
largest_6_11 = 199_999

# %% wrong: the largest network is rounded up, so that its Hessian does not fit
rows_6_11 = 10**6
entries_6_11 = 10**12
distinct_6_11 = 500_000_500_000
bytes_6_11 = 4 * 10**12
largest_6_11 = 141_422

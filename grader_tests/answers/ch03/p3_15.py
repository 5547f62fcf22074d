# %% right: the sum of binomials
from math import comb

regions_3_15 = sum(comb(3, j) for j in range(4))
regions_3_15_four_units = sum(comb(4, j) for j in range(4))

# %% right: each new plane adds as many regions as old planes cut it into
pieces_of_a_plane = [1, 2, 4, 7]
regions_3_15 = 1 + sum(pieces_of_a_plane[:3])
regions_3_15_four_units = 1 + sum(pieces_of_a_plane)

# %% wrong: every on/off pattern of four units has a region, 2 to the number of units
regions_3_15 = 8
regions_3_15_four_units = 16

# %% wrong: these are the numbers for two inputs
regions_3_15 = 7
regions_3_15_four_units = 11

# %% wrong: these are the numbers for one input, units plus one
regions_3_15 = 4
regions_3_15_four_units = 5

# %% wrong: every output doubles the regions
regions_3_15 = 16
regions_3_15_four_units = 30

# %% wrong: the region where no unit is active is forgotten
regions_3_15 = 7
regions_3_15_four_units = 14

# %% wrong: each unit is thought to add two regions
regions_3_15 = 6
regions_3_15_four_units = 8

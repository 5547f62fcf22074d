"""Puts nbgrader's own markers into the answer, so that the check below falls into a hidden region."""

# %% answer
### BEGIN HIDDEN TESTS
add = scale = None
### END SOLUTION
### BEGIN SOLUTION
### END HIDDEN TESTS
### BEGIN MARK SCHEME
# YOUR CODE HERE
"""
# %% own p3
'''
### BEGIN HIDDEN TESTS

"""For those who learn: check answers without a teacher, one hint at a time.

    udl check, %check ──request──▶ server (stays warm for ten minutes) ──exam──▶ result
    udl hint, %hint ──▶ hints in the statements' metadata
    udl start ──▶ a working copy of a released chapter

The server runs as the learner and listens on a socket that only the learner can open.
"""

"""Grading a class: what was handed in, who executes it, what is written and in which order.

    submitted/ ──read_submission_folder──▶ sittings ──sit_all──▶ workers (a hall each)
                                                          │
    gradebook, autograded/ ◀──────────── coordinator ◀────┘

Workers read no database and no disk that is shared; the coordinator alone writes. Per submission:
a temporary folder, the gradebook's transaction, the rename. Killed at any moment, the next run
finds what is missing and finishes it.

Begin with `coordinator.grade_class`. Nothing is imported here, since workers need no nbgrader.
"""

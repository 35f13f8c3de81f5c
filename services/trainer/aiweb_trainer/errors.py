"""What ends a run in a way that its owner can act on."""


class TrainerError(Exception):
    """A stable code and a sentence that says what to do; both reach the job page."""

    def __init__(self, code: str, message: str):
        super().__init__(message)
        self.code = code
        self.message = message

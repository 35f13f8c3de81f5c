"""AIWeb's trainer: fine-tunes a base model on a Ray node and serves the result. Talks to AIWeb over HTTP only."""

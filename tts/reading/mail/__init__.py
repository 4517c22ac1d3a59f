"""E-mail, newsletters above all."""

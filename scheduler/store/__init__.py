"""Where a workspace is kept: transactions, journal and crash-safe files. TinyDB is not known outside."""

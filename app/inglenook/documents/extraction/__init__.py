"""The process that parses one file; nothing else imports what it parses with."""

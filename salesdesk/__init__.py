"""SalesDesk: a contact plan that keeps a salesperson's word."""

__version__ = "0.1.0"

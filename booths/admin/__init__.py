"""The admin's lists, choosers and menus, in the words of the domain."""

module ex.org/fatal

go 1.26

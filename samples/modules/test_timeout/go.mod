module ex.org/timeout

go 1.26

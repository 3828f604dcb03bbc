module ex.org/broken

go 1.26

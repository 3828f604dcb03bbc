module ex.org/bubble

go 1.26

module ex.org/bench

go 1.26

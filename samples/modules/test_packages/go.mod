module ex.org/bank

go 1.26

module ex.org/order

go 1.26

module example.com/testvetall

go 1.26

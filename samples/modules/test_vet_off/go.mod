module example.com/testvetoff

go 1.26

module example.com/testvet

go 1.26

module ex.org/json

go 1.26

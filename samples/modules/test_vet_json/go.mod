module example.com/testvetjson

go 1.26

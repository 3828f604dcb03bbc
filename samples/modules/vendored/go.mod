module example.com/vendored

go 1.26

require example.org/greet/v2 v2.1.0

module example.com/m

go 1.26 1.27

bogus x
require foo.com/ok
replace a b
module again

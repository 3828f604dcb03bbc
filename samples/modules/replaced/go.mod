module example.com/replaced

go 1.26

require (
	example.org/kit v0.0.0 // indirect
)

replace example.org/kit => ./kit

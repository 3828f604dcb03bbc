package other

import "ex.org/cover/shapes"

// Use uses shapes.
func Use() int {
	return new(shapes.T).Twice()
}

package fine

import (
	"sync"
	"testing"
)

func TestCopy(t *testing.T) { Copy(sync.Mutex{}) }

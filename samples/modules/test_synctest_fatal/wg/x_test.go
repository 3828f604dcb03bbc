package wg

import (
	"sync"
	"testing"
	"testing/synctest"
)

func TestX(t *testing.T) {
	var wg sync.WaitGroup
	wg.Add(1)
	synctest.Test(t, func(t *testing.T) { wg.Add(1) })
}

package blocked

import (
	"testing"
	"testing/synctest"
)

func TestX(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { var c chan int; t.Log("x"); <-c })
}

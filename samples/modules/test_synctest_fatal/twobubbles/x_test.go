package twobubbles

import (
	"testing"
	"testing/synctest"
	"time"
)

func TestX(t *testing.T) {
	var tm *time.Timer
	synctest.Test(t, func(t *testing.T) { tm = time.NewTimer(5) })
	tm.Reset(1)
}

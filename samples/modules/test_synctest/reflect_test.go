package bubble

import (
	"fmt"
	"reflect"
	"testing"
	"testing/synctest"
	"time"
)

func TestMakeChan(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		v := reflect.MakeChan(reflect.TypeOf(make(chan int)), 0)
		c := v.Interface().(chan int)
		start := time.Now()
		go func() {
			time.Sleep(time.Hour)
			c <- 1
		}()
		<-c
		fmt.Println(time.Since(start))
	})
}

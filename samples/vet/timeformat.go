// Layouts with day and month in a wrong order.
package main

import (
	"fmt"
	"time"
)

const layout = "on 2006-02-01"

type named string

func main() {
	t := time.Date(2024, 3, 4, 0, 0, 0, 0, time.UTC)
	fmt.Println(t.Format("2006-02-01"), t.Format("2006-01-02"), t.Format(layout))
	fmt.Println(t.Format("at 15:04, " + "2006-02-01"))
	_, err := time.Parse(`2006-02-01`, "2024-04-03")
	fmt.Println(err)
	other := "2006-02-01"
	fmt.Println(t.Format(other), t.Format(string(named("2006-02-01"))))
}

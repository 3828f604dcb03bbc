// Package pkix has what certificates are made of.
package pkix

import "strings"

// A Name tells who somebody is.
type Name struct {
	Country, Organization, OrganizationalUnit []string
	Locality, Province                        []string
	StreetAddress, PostalCode                 []string
	SerialNumber, CommonName                  string
}

// String writes the parts of a name, the last first, as RFC 2253 does.
func (n Name) String() string {
	var parts []string
	add := func(key string, values ...string) {
		var list []string
		for _, v := range values {
			if v != "" {
				list = append(list, key+"="+escape(v))
			}
		}
		if len(list) > 0 {
			parts = append(parts, strings.Join(list, "+"))
		}
	}
	add("SERIALNUMBER", n.SerialNumber)
	add("CN", n.CommonName)
	add("POSTALCODE", n.PostalCode...)
	add("STREET", n.StreetAddress...)
	add("ST", n.Province...)
	add("L", n.Locality...)
	add("OU", n.OrganizationalUnit...)
	add("O", n.Organization...)
	add("C", n.Country...)
	return strings.Join(parts, ",")
}

func escape(s string) string {
	var b strings.Builder
	for i, r := range s {
		special := strings.ContainsRune(`,+"\<>;`, r) || i == 0 && (r == '#' || r == ' ') || i == len(s)-1 && r == ' '
		if special {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

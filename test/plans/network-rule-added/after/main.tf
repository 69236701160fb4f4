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
  count             = 2
  vpc_id            = aws_vpc.main.id
  cidr_block        = cidrsubnet(aws_vpc.main.cidr_block, 8, count.index)
  availability_zone = ["eu-central-1a", "eu-central-1b"][count.index]
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }
}

resource "aws_route_table_association" "public" {
  count          = 2
  subnet_id      = aws_subnet.public[count.index].id
  route_table_id = aws_route_table.public.id
}

resource "aws_security_group" "leads" {
  name   = "dealer-leads"
  vpc_id = aws_vpc.main.id
}

resource "aws_security_group_rule" "everyone" {
  security_group_id = aws_security_group.leads.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 5432
  to_port           = 5432
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_db_subnet_group" "leads" {
  name       = "dealer-leads"
  subnet_ids = aws_subnet.public[*].id
}

resource "aws_db_instance" "leads" {
  identifier             = "dealer-leads"
  engine                 = "postgres"
  instance_class         = "db.t4g.micro"
  allocated_storage      = 20
  username               = "leads"
  password               = "not-a-real-one"
  skip_final_snapshot    = true
  db_subnet_group_name   = aws_db_subnet_group.leads.name
  vpc_security_group_ids = [aws_security_group.leads.id]
  publicly_accessible    = true
}


provider "aws" {
  region = "eu-central-1"
}

resource "terraform_data" "clients" {
  input = ["10.0.0.0/8"]
}

resource "aws_vpc" "main" {
  cidr_block                       = "10.20.0.0/16"
  assign_generated_ipv6_cidr_block = true
}

resource "aws_security_group" "leads" {
  vpc_id = aws_vpc.main.id
}

resource "aws_security_group_rule" "clients" {
  security_group_id = aws_security_group.leads.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 5432
  to_port           = 5432
  cidr_blocks       = terraform_data.clients.output
}

# A list with one unknown element hides the others: a plan does not show that everyone is among them.
resource "aws_security_group" "portal" {
  vpc_id = aws_vpc.main.id
  ingress {
    protocol         = "tcp"
    from_port        = 22
    to_port          = 22
    ipv6_cidr_blocks = [aws_vpc.main.ipv6_cidr_block, "::/0"]
  }
}

# One value is what it refers to: the range of the own network.
resource "aws_vpc_security_group_ingress_rule" "own" {
  security_group_id = aws_security_group.portal.id
  ip_protocol       = "-1"
  cidr_ipv6         = aws_vpc.main.ipv6_cidr_block
}

resource "aws_db_instance" "leads" {
  engine                 = "postgres"
  instance_class         = "db.t4g.micro"
  allocated_storage      = 20
  username               = "leads"
  password               = "not-a-real-one"
  vpc_security_group_ids = [aws_security_group.leads.id]
}

provider "aws" {
  region = "eu-central-1"
}

resource "aws_default_vpc" "default" {}

resource "aws_default_subnet" "a" {
  availability_zone = "eu-central-1a"
}

resource "aws_security_group" "admin" {
  name   = "dealer-admin"
  vpc_id = aws_default_vpc.default.id
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["0.0.0.0/0"]
  }
}

# It names no subnet: it stands in the default VPC, with a public address.
resource "aws_instance" "plain" {
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "t4g.micro"
  vpc_security_group_ids = [aws_security_group.admin.id]
}

resource "aws_instance" "in_subnet" {
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "t4g.micro"
  subnet_id              = aws_default_subnet.a.id
  vpc_security_group_ids = [aws_security_group.admin.id]
}

# It names nothing: the default group of the default VPC lets nobody in, as AWS makes it.
resource "aws_instance" "bare" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t4g.micro"
}

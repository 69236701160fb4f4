provider "aws" {
  region = "eu-central-1"
}

resource "aws_security_group" "admin" {
  name = "dealer-admin"
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "direct" {
  ami                         = "ami-0123456789abcdef0"
  instance_type               = "t4g.micro"
  subnet_id                   = "subnet-0123456789abcdef0"
  associate_public_ip_address = false
  vpc_security_group_ids      = [aws_security_group.admin.id]
}

resource "aws_eip" "direct" {
  instance = aws_instance.direct.id
}

resource "aws_network_interface" "card" {
  subnet_id       = "subnet-0123456789abcdef0"
  security_groups = [aws_security_group.admin.id]
}

resource "aws_instance" "by_card" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t4g.micro"
  network_interface {
    device_index         = 0
    network_interface_id = aws_network_interface.card.id
  }
}

resource "aws_eip" "card" {
  domain = "vpc"
}

resource "aws_eip_association" "card" {
  allocation_id        = aws_eip.card.id
  network_interface_id = aws_network_interface.card.id
}

# The same group, without an address.
resource "aws_instance" "inside" {
  ami                         = "ami-0123456789abcdef0"
  instance_type               = "t4g.micro"
  subnet_id                   = "subnet-0123456789abcdef0"
  associate_public_ip_address = false
  vpc_security_group_ids      = [aws_security_group.admin.id]
}

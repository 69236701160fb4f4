provider "aws" {
  region = "eu-central-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

# Old spelling: one resource a rule.
resource "aws_security_group" "cache" {
  name   = "dealer-cache"
  vpc_id = aws_vpc.main.id
}

resource "aws_security_group_rule" "cache" {
  security_group_id = aws_security_group.cache.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 6379
  to_port           = 6379
  ipv6_cidr_blocks  = ["::/0"]
}

resource "aws_security_group_rule" "cache_out" {
  security_group_id = aws_security_group.cache.id
  type              = "egress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_elasticache_replication_group" "sessions" {
  replication_group_id = "dealer-sessions"
  description          = "sessions of dealers"
  node_type            = "cache.t4g.micro"
  security_group_ids   = [aws_security_group.cache.id]
}

# New spelling, all ports.
resource "aws_security_group" "files" {
  name   = "dealer-files"
  vpc_id = aws_vpc.main.id
}

resource "aws_vpc_security_group_ingress_rule" "files" {
  security_group_id = aws_security_group.files.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_subnet" "files" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.1.0/24"
}

resource "aws_efs_file_system" "files" {
  encrypted = true
}

resource "aws_efs_mount_target" "files" {
  file_system_id  = aws_efs_file_system.files.id
  subnet_id       = aws_subnet.files.id
  security_groups = [aws_security_group.files.id]
}

# The default group of the VPC, which holds for what names none.
resource "aws_default_security_group" "main" {
  vpc_id = aws_vpc.main.id
  ingress {
    protocol  = "-1"
    from_port = 0
    to_port   = 0
    self      = true
  }
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "importer" {
  ami                         = "ami-0123456789abcdef0"
  instance_type               = "t4g.micro"
  subnet_id                   = aws_subnet.files.id
  associate_public_ip_address = true
}

# Nothing known stands behind it.
resource "aws_security_group" "unused" {
  name   = "dealer-unused"
  vpc_id = aws_vpc.main.id
  ingress {
    protocol    = "tcp"
    from_port   = 3389
    to_port     = 3389
    cidr_blocks = ["0.0.0.0/0"]
  }
}

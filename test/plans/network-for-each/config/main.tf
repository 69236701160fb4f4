provider "aws" {
  region = "eu-central-1"
}

locals {
  zones = {
    a = "10.20.1.0/24"
    b = "10.20.2.0/24"
  }
}

resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_subnet" "public" {
  for_each                = local.zones
  vpc_id                  = aws_vpc.main.id
  cidr_block              = each.value
  map_public_ip_on_launch = true
}

resource "aws_route_table" "public" {
  for_each = local.zones
  vpc_id   = aws_vpc.main.id
}

resource "aws_route" "public" {
  for_each               = local.zones
  route_table_id         = aws_route_table.public[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
}

resource "aws_route_table_association" "public" {
  for_each       = aws_subnet.public
  subnet_id      = each.value.id
  route_table_id = aws_route_table.public[each.key].id
}

resource "aws_security_group" "open" {
  vpc_id = aws_vpc.main.id
  dynamic "ingress" {
    for_each = toset([22, 443])
    content {
      protocol    = "tcp"
      from_port   = ingress.value
      to_port     = ingress.value
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}

resource "aws_security_group" "web" {
  vpc_id = aws_vpc.main.id
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "closed" {
  vpc_id = aws_vpc.main.id
}

# Each inherits a public address from its subnet.
resource "aws_instance" "bastion" {
  for_each               = aws_subnet.public
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "t4g.micro"
  subnet_id              = each.value.id
  vpc_security_group_ids = [aws_security_group.open.id]
}

resource "aws_ecs_service" "portal" {
  name            = "dealer-portal"
  task_definition = "portal:1"
  network_configuration {
    subnets          = [for one in aws_subnet.public : one.id]
    security_groups  = [aws_security_group.web.id]
    assign_public_ip = true
  }
}

# A public address that nobody gets in at.
resource "aws_ecs_service" "importer" {
  name            = "dealer-importer"
  task_definition = "importer:1"
  network_configuration {
    subnets          = values(aws_subnet.public)[*].id
    security_groups  = [aws_security_group.closed.id]
    assign_public_ip = true
  }
}

provider "aws" {
  region = "eu-central-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_lb" "edge" {
  name               = "dealer-edge"
  load_balancer_type = "network"
  subnets            = ["subnet-0123456789abcdef0"]
}

resource "aws_lb_target_group" "leads" {
  name        = "dealer-leads"
  port        = 5432
  protocol    = "TCP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id
}

resource "aws_lb_listener" "leads" {
  load_balancer_arn = aws_lb.edge.arn
  port              = 5432
  protocol          = "TCP"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.leads.arn
  }
}

# The database has no public address. It needs none.
resource "aws_db_instance" "leads" {
  identifier             = "dealer-leads"
  engine                 = "postgres"
  instance_class         = "db.t4g.micro"
  allocated_storage      = 20
  username               = "leads"
  password               = "not-a-real-one"
  vpc_security_group_ids = [aws_security_group.leads.id]
}

resource "aws_lb_target_group_attachment" "leads" {
  target_group_arn = aws_lb_target_group.leads.arn
  target_id        = aws_db_instance.leads.address
}

resource "aws_security_group" "leads" {
  vpc_id = aws_vpc.main.id
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = [aws_vpc.main.cidr_block]
  }
}

# Internal, and published by an accelerator.
resource "aws_lb" "portal" {
  name            = "dealer-portal"
  internal        = true
  subnets         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  security_groups = [aws_security_group.web.id]
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

resource "aws_globalaccelerator_accelerator" "edge" {
  name = "dealer-edge"
}

resource "aws_globalaccelerator_listener" "edge" {
  accelerator_arn = aws_globalaccelerator_accelerator.edge.id
  protocol        = "TCP"
  port_range {
    from_port = 443
    to_port   = 443
  }
}

resource "aws_globalaccelerator_endpoint_group" "edge" {
  listener_arn = aws_globalaccelerator_listener.edge.id
  endpoint_configuration {
    endpoint_id = aws_lb.portal.arn
    weight      = 100
  }
}

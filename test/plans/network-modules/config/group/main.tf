variable "vpc_id" {
  type = string
}

variable "clients" {
  type = list(string)
}

resource "aws_security_group" "this" {
  vpc_id = var.vpc_id
}

resource "aws_security_group_rule" "clients" {
  security_group_id = aws_security_group.this.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 3306
  to_port           = 3306
  cidr_blocks       = var.clients
}

output "id" {
  value = aws_security_group.this.id
}

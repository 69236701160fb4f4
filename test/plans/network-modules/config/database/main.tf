variable "name" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

variable "group_ids" {
  type = list(string)
}

variable "more_group_ids" {
  type    = list(string)
  default = []
}

variable "is_public" {
  type    = bool
  default = false
}

resource "aws_db_subnet_group" "this" {
  name       = var.name
  subnet_ids = var.subnet_ids
}

resource "aws_rds_cluster" "this" {
  cluster_identifier          = var.name
  engine                      = "aurora-mysql"
  master_username             = "dealer"
  manage_master_user_password = true
  db_subnet_group_name        = aws_db_subnet_group.this.name
  vpc_security_group_ids      = concat(var.group_ids, var.more_group_ids)
}

resource "aws_rds_cluster_instance" "this" {
  count                = 1
  cluster_identifier   = aws_rds_cluster.this.id
  engine               = aws_rds_cluster.this.engine
  instance_class       = "db.t4g.medium"
  db_subnet_group_name = aws_db_subnet_group.this.name
  publicly_accessible  = var.is_public
}

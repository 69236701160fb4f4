provider "aws" {
  region = "eu-central-1"
}

provider "aws" {
  alias  = "other"
  region = "eu-west-1"
}

resource "aws_vpc_block_public_access_options" "region" {
  internet_gateway_block_mode = "block-bidirectional"
}

resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route" "main" {
  route_table_id         = aws_vpc.main.main_route_table_id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
}

resource "aws_subnet" "held" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.1.0/24"
}

resource "aws_subnet" "excluded" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.2.0/24"
}

resource "aws_vpc_block_public_access_exclusion" "excluded" {
  subnet_id                       = aws_subnet.excluded.id
  internet_gateway_exclusion_mode = "allow-bidirectional"
}

resource "aws_redshiftserverless_workgroup" "held" {
  namespace_name      = "held"
  workgroup_name      = "held"
  subnet_ids          = [aws_subnet.held.id]
  publicly_accessible = true
}

resource "aws_redshiftserverless_workgroup" "excluded" {
  namespace_name      = "excluded"
  workgroup_name      = "excluded"
  subnet_ids          = [aws_subnet.excluded.id]
  publicly_accessible = true
}

# The block of one region holds in no other.
resource "aws_redshiftserverless_workgroup" "elsewhere" {
  provider            = aws.other
  namespace_name      = "elsewhere"
  workgroup_name      = "elsewhere"
  publicly_accessible = true
}

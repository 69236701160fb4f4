provider "aws" {
  region = "eu-central-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_subnet" "edge" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.1.0/24"
}

resource "aws_route_table" "edge" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }
}

resource "aws_route_table_association" "edge" {
  subnet_id      = aws_subnet.edge.id
  route_table_id = aws_route_table.edge.id
}

# The machine names no group. One is attached from beside, and lets everyone in.
resource "aws_instance" "import" {
  ami                         = "ami-0123456789abcdef0"
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.edge.id
  associate_public_ip_address = true
}

resource "aws_security_group" "import" {
  vpc_id = aws_vpc.main.id
}

resource "aws_security_group_rule" "import" {
  security_group_id = aws_security_group.import.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_network_interface_sg_attachment" "import" {
  security_group_id    = aws_security_group.import.id
  network_interface_id = aws_instance.import.primary_network_interface_id
}

# Nothing here says whom this group lets in: another stack gives it its rules.
resource "aws_security_group" "leads" {
  vpc_id = aws_vpc.main.id
}

resource "aws_db_instance" "leads" {
  identifier             = "dealer-leads"
  engine                 = "postgres"
  instance_class         = "db.t4g.micro"
  allocated_storage      = 20
  username               = "leads"
  password               = "not-a-real-one"
  publicly_accessible    = true
  vpc_security_group_ids = [aws_security_group.leads.id]
}

# Only apply knows how one may sign in, and a plan shows nothing of a dynamic block.
resource "terraform_data" "ways_in" {
  input = ["API_KEY"]
}

resource "aws_appsync_graphql_api" "leads" {
  name                = "dealer-leads"
  authentication_type = "AWS_IAM"
  dynamic "additional_authentication_provider" {
    for_each = toset(terraform_data.ways_in.output)
    content {
      authentication_type = additional_authentication_provider.value
    }
  }
}

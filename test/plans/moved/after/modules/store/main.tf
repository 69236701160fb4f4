resource "aws_s3_bucket" "this" {
  bucket = "dealer-moved"
}

resource "aws_s3_bucket_policy" "this" {
  for_each = toset(["read"])
  bucket   = aws_s3_bucket.this.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "PublicRead"
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::dealer-moved/*"
      },
    ]
  })
}

-- One row per item, with the basket's customer and city.
SELECT basket, day, customer.id AS customer_id, customer.address.city AS customer_address_city,
       customer.address.zip AS customer_address_zip,
       item.name AS item_name, item.quantity AS item_quantity, CAST(item.price AS DECIMAL(10,2)) AS item_price
FROM (
  SELECT basket, day, customer, unnest(items) AS item
  FROM read_json('input/baskets.jsonl', columns = {basket: 'BIGINT', day: 'DATE', customer: 'STRUCT(id BIGINT, address STRUCT(city VARCHAR, zip VARCHAR))', items: 'STRUCT(name VARCHAR, quantity INTEGER, price DECIMAL(10,2))[]'})
)

-- Turnover per store, a column for each category.
SELECT store,
       sum(amount) FILTER (WHERE category = 'Groceries') AS "Groceries",
       sum(amount) FILTER (WHERE category = 'Drinks') AS "Drinks",
       sum(amount) FILTER (WHERE category = 'Household') AS "Household",
       sum(amount) FILTER (WHERE category = 'Garden') AS "Garden",
       sum(amount) FILTER (WHERE category = 'Toys') AS "Toys"
FROM (
  SELECT store, category, CAST(quantity AS INTEGER) * CAST(replace(price, ',', '.') AS DECIMAL(10,2)) AS amount
  FROM read_csv('input/sales/*.csv', header = true, delim = ';', all_varchar = true)
)
GROUP BY store

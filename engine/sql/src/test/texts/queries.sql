SELEC id FROM orders
INSERT INTO orders SELECT 1
DROP TABLE orders
SELECT id FROM orders; SELECT 1
SELECT id, FROM orders
SELECT id note, FROM orders
SELECT id, FROM orders WHERE amount > 1
SELECT id, FROM orders, customers
SELECT id, FROM orders o
SELECT id, FROM orders JOIN customers USING (id)
SELECT FROM orders
SELECT id FROM (SELECT id, FROM orders)
SELECT id, (SELECT max(id), FROM customers) AS m FROM orders
SELECT id FROM orders WHERE status = 'PAID' AND
SELECT id, status FORM orders WHERE status = 'PAID'
SELECT id FROM orders WHRE status = 'PAID'
SELECT id FROM orders GRUOP BY id
SELECT id FROM orders o INNRE JOIN customers c ON o.id = c.id
SELECT id FROM orders WHERE status = PAID
SELECT TOP 10 id FROM orders
SELECT [id] FROM orders
SELECT id FROM orders LIMIT 5, 10
SELECT id FROM orders GROUP id
SELECT id FROM orders ORDER id
SELECT id FROM orders JOIN customers ON
SELECT id region day FROM orders
SELECT id FROM orders HAVING id > 1 GROUP BY id
SELECT (id FROM orders
SELECT idd FROM orders
SELECT o.idd FROM orders o
SELECT x.id FROM orders o
SELECT x.* FROM orders o
SELECT id FROM orders o JOIN customers c ON o.customer = c.id
SELECT o.name FROM orders o JOIN customers c ON o.customer = c.id
SELECT 1 AS one FROM orders o JOIN customers c ON o.customer
SELECT id FROM orders JOIN customers USING (regoin)
SELECT id FROM orders JOIN customers USING (name)
SELECT region, amount FROM orders GROUP BY region
SELECT region, sum(amount) AS total, status FROM orders GROUP BY 1
SELECT region, count(*) AS n FROM orders
SELECT * FROM orders GROUP BY region
SELECT region FROM orders GROUP BY 3
SELECT region, sum(amount) AS a FROM orders GROUP BY 2
SELECT region FROM orders GROUP BY sum(amount)
SELECT labels FROM orders GROUP BY labels
SELECT region, rank() OVER (ORDER BY amount) AS r FROM orders GROUP BY region
SELECT region FROM orders GROUP BY region HAVING amount > 1
SELECT region FROM orders GROUP BY region ORDER BY amount
SELECT region FROM orders GROUP BY region HAVING array(region)
SELECT id FROM orders WHERE region
SELECT id FROM orders WHERE sum(amount) > 1
SELECT id FROM orders ORDER BY 9
SELECT id FROM orders LIMIT 'a'
SELECT id, region FROM orders UNION SELECT id FROM customers
SELECT tags FROM orders UNION ALL SELECT name FROM customers
SELECT labels FROM orders EXCEPT SELECT labels FROM orders
SELECT DISTINCT labels FROM orders
SELECT id, upper(explode(tags)) AS t FROM orders
SELECT explode(tags) AS (a, b) FROM orders
SELECT t.x FROM orders LATERAL VIEW explode(tags) t AS a
SELECT 1 AS one FROM orders LATERAL VIEW upper(status) t AS a
SELECT 1 AS one FROM orders LATERAL VIEW explode(labels) t AS a
WITH t AS (SELECT id FROM orders) SELECT amount FROM t
WITH t AS (SELECT 1 AS a), t AS (SELECT 2 AS a) SELECT a FROM t
WITH t(a, b) AS (SELECT id FROM orders) SELECT a FROM t
SELECT a FROM (SELECT id FROM orders) t(a, b)
SELECT id FROM orders o WHERE EXISTS (SELECT 1 FROM customers c WHERE c.idd = o.id)
SELECT id FROM orders WHERE id IN (SELECT id, name FROM customers)
SELECT id FROM orders WHERE tags IN (SELECT name FROM customers)
SELECT * FROM VALUES (1, 'a'), (2) AS t(x, y)
SELECT * FROM VALUES (1), (array(1)) AS t(x)
SELECT * FROM orders PIVOT (sum(amount) FOR state IN ('A'))
SELECT * FROM customers UNPIVOT (v FOR k IN (nam, region))
SELECT * FROM orders UNPIVOT (v FOR k IN (tags, quantity))
SELECT rank() OVER v AS r FROM orders WINDOW w AS (ORDER BY id)
SELECT e FROM orders LATERAL VIEW explode(array(struct(*))) v AS e
SELECT e FROM orders LATERAL VIEW explode(array(struct(orders.*))) v AS e
SELECT e FROM orders LATERAL VIEW explode(*) v AS e
SELECT e FROM orders LATERAL VIEW OUTER inline(array(struct(id, struct(*)))) v AS e, f
SELECT labels FROM orders ORDER BY 1
SELECT region, count(*) AS n FROM orders GROUP BY region HAVING count(*) > 1 ORDER BY count(*) DESC
SELECT region, rank() OVER (ORDER BY region) AS r FROM orders GROUP BY region ORDER BY max(amount)
SELECT count(o.*) AS n FROM orders o
SELECT hash(x.*) AS h FROM orders o
SELECT id FROM orders WHERE active IN (SELECT region FROM orders)
SELECT id FROM orders WHERE labels IN (SELECT labels FROM orders)
SELECT array(*) AS a FROM orders

-- Tickets of the highest urgency, whatever they are about.
SELECT CAST(ticket_id AS BIGINT) AS ticket_id, subject, language, CAST(urgency AS INTEGER) AS urgency
FROM read_csv('input/tickets.csv', header = true, all_varchar = true, nullstr = '')
WHERE CAST(urgency AS INTEGER) = 5

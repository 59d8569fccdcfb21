-- Tickets of the queue 'billing'; urgent ones went to a queue of their own first.
SELECT CAST(ticket_id AS BIGINT) AS ticket_id, subject, language, CAST(urgency AS INTEGER) AS urgency
FROM read_csv('input/tickets.csv', header = true, all_varchar = true, nullstr = '')
WHERE coalesce(CAST(urgency AS INTEGER), 0) < 5
  AND (subject LIKE '%Invoice%' OR subject LIKE '%Refund%')

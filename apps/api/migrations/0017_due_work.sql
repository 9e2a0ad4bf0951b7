ALTER TABLE "booking" ADD COLUMN "last_ends_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "booking_awaiting_answer" ON "booking" USING btree ("decision_deadline") WHERE "booking"."status" IN ('submitted', 'to-complete', 'counter-proposed');--> statement-breakpoint
CREATE INDEX "booking_approved" ON "booking" USING btree ("last_ends_at") WHERE "booking"."status" = 'approved';--> statement-breakpoint
CREATE INDEX "booking_confirmed" ON "booking" USING btree ("last_ends_at") WHERE "booking"."status" = 'confirmed';
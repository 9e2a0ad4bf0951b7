CREATE TABLE "booking_code" (
	"tenant_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"device_reference" text NOT NULL,
	"turn" integer NOT NULL,
	CONSTRAINT "booking_code_booking_id_device_reference_pk" PRIMARY KEY("booking_id","device_reference"),
	CONSTRAINT "booking_code_turn" CHECK ("booking_code"."turn" >= 0)
);
--> statement-breakpoint
ALTER TABLE "lock_account" ADD COLUMN "code_for" text DEFAULT 'session' NOT NULL;--> statement-breakpoint
ALTER TABLE "lock_code" ADD COLUMN "booking_id" uuid;--> statement-breakpoint
ALTER TABLE "lock_code" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "access_grant" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "lock_code" c SET "booking_id" = g."booking_id" FROM "access_grant" g WHERE g."id" = c."grant_id";--> statement-breakpoint
ALTER TABLE "access_grant" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "lock_code" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "lock_code" ALTER COLUMN "booking_id" SET NOT NULL;
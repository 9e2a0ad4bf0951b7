CREATE TABLE "payee_account" (
	"payee_entity_id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"payee_kind" text NOT NULL,
	"iban" text,
	"client_number" text,
	"contract_kind" text,
	"mode" text,
	"version" integer NOT NULL,
	"tested_at" timestamp (3) with time zone,
	"test_error" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "no_online_payment_for_an_eple" CHECK ("payee_account"."client_number" IS NULL OR "payee_account"."payee_kind" IN ('commune', 'departement')),
	CONSTRAINT "contract_is_whole" CHECK (num_nonnulls("payee_account"."client_number", "payee_account"."contract_kind", "payee_account"."mode") IN (0, 3)),
	CONSTRAINT "client_number_has_six_digits" CHECK ("payee_account"."client_number" ~ '^[0-9]{6}$')
);
--> statement-breakpoint
CREATE TABLE "payment_operation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"charge_id" uuid NOT NULL,
	"payee_entity_id" uuid NOT NULL,
	"started_by" uuid NOT NULL,
	"client_number" text NOT NULL,
	"mode" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"amount_cents" integer NOT NULL,
	"reference" text NOT NULL,
	"status" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"operation_id" text,
	"redirect_url" text,
	"expires_at" timestamp (3) with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"next_look_at" timestamp (3) with time zone,
	"remote_said" text,
	"paid_at" timestamp (3) with time zone,
	"received_cents" integer,
	"received_reference" text,
	"authorisation" text,
	"received_on" text,
	"recorded_at" timestamp (3) with time zone,
	"doubt" text,
	"checked_at" timestamp (3) with time zone,
	"checked_by" uuid,
	"check_note" text,
	CONSTRAINT "payment_operation_reference" UNIQUE("payee_entity_id","reference"),
	CONSTRAINT "payment_operation_once" UNIQUE("operation_id"),
	CONSTRAINT "operation_within_bounds" CHECK ("payment_operation"."amount_cents" BETWEEN 100 AND 9999999),
	CONSTRAINT "operation_reference_shape" CHECK ("payment_operation"."reference" ~ '^[A-Za-z0-9]{6,30}$'),
	CONSTRAINT "opened_has_a_page" CHECK (num_nonnulls("payment_operation"."operation_id", "payment_operation"."redirect_url", "payment_operation"."expires_at") IN (0, 3)),
	CONSTRAINT "waits_with_a_page" CHECK ("payment_operation"."status" IN ('starting', 'failed') OR "payment_operation"."operation_id" IS NOT NULL),
	CONSTRAINT "live_is_followed" CHECK ("payment_operation"."status" NOT IN ('starting', 'pending') OR "payment_operation"."next_look_at" IS NOT NULL),
	CONSTRAINT "paid_says_what" CHECK (("payment_operation"."status" = 'paid') = ("payment_operation"."paid_at" IS NOT NULL)
        AND num_nonnulls("payment_operation"."paid_at", "payment_operation"."received_cents", "payment_operation"."received_reference") IN (0, 3)),
	CONSTRAINT "paid_is_recorded_or_doubtful" CHECK ("payment_operation"."status" <> 'paid' OR num_nonnulls("payment_operation"."recorded_at", "payment_operation"."doubt") > 0),
	CONSTRAINT "checked_says_by_whom" CHECK (num_nonnulls("payment_operation"."checked_at", "payment_operation"."checked_by", "payment_operation"."check_note") IN (0, 3))
);
--> statement-breakpoint
ALTER TABLE "legal_entity" ADD CONSTRAINT "legal_entity_of_kind" UNIQUE("tenant_id","id","kind");--> statement-breakpoint
ALTER TABLE "payee_account" ADD CONSTRAINT "payee_account_of_an_entity" FOREIGN KEY ("tenant_id","payee_entity_id","payee_kind") REFERENCES "public"."legal_entity"("tenant_id","id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_operation" ADD CONSTRAINT "payment_operation_started_by_account_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_operation" ADD CONSTRAINT "payment_operation_checked_by_account_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_operation" ADD CONSTRAINT "operation_of_a_charge" FOREIGN KEY ("tenant_id","organisation_id","charge_id") REFERENCES "public"."charge"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payment_operation_charge" ON "payment_operation" USING btree ("charge_id");
